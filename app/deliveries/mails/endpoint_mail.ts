import { BaseMail } from '@adonisjs/mail'

export interface EndpointNews {
  name: string
  domain: string
  isDisabled: boolean
  problem: string
  url: string
}

/** A webhook is about to be switched off, or has been. */
export default class EndpointMail extends BaseMail {
  constructor(
    private to: string,
    private news: EndpointNews
  ) {
    super()
    const { name, domain, isDisabled } = news
    this.subject = `${name} (${domain}) ${isDisabled ? 'was switched off' : 'has been failing for three days'}`
  }

  prepare() {
    this.message
      .to(this.to)
      .htmlView('emails/endpoint_html', this.news)
      .textView('emails/endpoint_text', this.news)
  }
}
