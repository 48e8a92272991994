import { BaseEvent } from '@adonisjs/core/events'

/** A page of a host that is not the site's tried to send events. */
export class OriginRefused extends BaseEvent {
  constructor(
    readonly siteId: string,
    /** Host name as the browser gave it, at most 253 characters, never trusted. */
    readonly host: string
  ) {
    super()
  }
}
