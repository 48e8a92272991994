import env from '#start/env'
import { defineConfig, transports } from '@adonisjs/mail'

/** Mail needs `SMTP_HOST`. Without it nothing is sent, and the pages that would send say so. */
export const canSendMail = Boolean(env.get('SMTP_HOST'))

const username = env.get('SMTP_USERNAME')

const mailConfig = defineConfig({
  default: 'smtp',
  from: { address: env.get('MAIL_FROM', 'opsmantik@localhost'), name: 'OpsMantik' },
  mailers: {
    smtp: transports.smtp({
      host: env.get('SMTP_HOST', '127.0.0.1'),
      port: env.get('SMTP_PORT', 587),
      secure: env.get('SMTP_SECURE', false),
      auth: username
        ? { type: 'login', user: username, pass: env.get('SMTP_PASSWORD')?.release() ?? '' }
        : undefined,
    }),
  },
})

export default mailConfig

declare module '@adonisjs/mail/types' {
  export interface MailersList extends InferMailers<typeof mailConfig> {}
}
