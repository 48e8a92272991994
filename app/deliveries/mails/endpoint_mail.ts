import { BaseMail } from '@adonisjs/mail'
import { mailWords, type Recipient } from '#app/shared/mail_words'
import { inTheirLanguage } from '#app/shared/in_their_language'

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
    private to: Recipient,
    private news: EndpointNews
  ) {
    super()
  }

  prepare() {
    const { i18n, language, t } = mailWords('endpoint', this.to.language)
    const { name, whose, isDisabled, url } = this.news
    const data = {
      language,
      url,
      said: t(isDisabled ? 'off' : 'failing', { name, whose }),
      problem: inTheirLanguage(i18n, this.news.problem),
      button: t('button'),
    }
    this.message
      .to(this.to.email)
      .subject(t('subject', { name, whose, state: isDisabled ? 'off' : 'failing' }))
      .htmlView('emails/endpoint_html', data)
      .textView('emails/endpoint_text', data)
  }
}
