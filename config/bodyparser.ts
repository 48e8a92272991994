import { defineConfig } from '@adonisjs/core/bodyparser'

/** For the pages of people. The public door reads its own bodies: it counts bytes and must not change a value. */
const bodyParserConfig = defineConfig({
  allowedMethods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  form: {
    convertEmptyStringsToNull: true,
    types: ['application/x-www-form-urlencoded'],
    limit: '64kb',
  },
  json: {
    convertEmptyStringsToNull: true,
    types: ['application/json', 'application/json; charset=utf-8', 'application/csp-report'],
    limit: '256kb',
  },
  multipart: { autoProcess: false, types: ['multipart/form-data'], limit: '64kb' },
})

export default bodyParserConfig
