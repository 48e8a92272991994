import { BaseMail } from '@adonisjs/mail'
import { mailWords, type Recipient } from '#app/shared/mail_words'

export interface ConnectionNews {
  domains: string
  /** Of the linked Google account. */
  email: string
  url: string
}

/** Costs are not read any more until somebody links the Google account again. */
export default class ConnectionMail extends BaseMail {
  constructor(
    private to: Recipient,
    private news: ConnectionNews
  ) {
    super()
  }

  prepare() {
    const { language, t } = mailWords('connection', this.to.language)
    const { domains, email, url } = this.news
    const data = {
      language,
      url,
      stopped: t('stopped', { email, domains }),
      why: t('why'),
      button: t('button'),
    }
    this.message
      .to(this.to.email)
      .subject(t('subject', { domains }))
      .htmlView('emails/connection_html', data)
      .textView('emails/connection_text', data)
  }
}
