import { BaseMail } from '@adonisjs/mail'

export interface EndpointNews {
  name: string
  /** The domain of its site, or the name of its workspace. */
  whose: string
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
    const { name, whose, isDisabled } = news
    this.subject = `${name} (${whose}) ${isDisabled ? 'was switched off' : 'has been failing for three days'}`
  }

  prepare() {
    this.message
      .to(this.to)
      .htmlView('emails/endpoint_html', this.news)
      .textView('emails/endpoint_text', this.news)
  }
}
