import { SiteSchema } from '#database/schema'

export default class Site extends SiteSchema {}
