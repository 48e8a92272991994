import { BaseMail } from '@adonisjs/mail'

export interface ConnectionNews {
  domains: string
  /** Of the linked Google account. */
  email: string
  url: string
}

/** Costs are not read any more until somebody links the Google account again. */
export default class ConnectionMail extends BaseMail {
  constructor(
    private to: string,
    private news: ConnectionNews
  ) {
    super()
    this.subject = `Google Ads has to be linked again (${news.domains})`
  }

  prepare() {
    this.message
      .to(this.to)
      .htmlView('emails/connection_html', this.news)
      .textView('emails/connection_text', this.news)
  }
}
