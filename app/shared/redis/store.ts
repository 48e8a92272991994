import redis from '@adonisjs/redis/services/main'

/** The connection to Redis, or to a cluster, of this process; made when it is first asked for. */
export const store = () => redis.connection('main').ioConnection
