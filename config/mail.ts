import env from '#start/env'
import { configProvider } from '@adonisjs/core'
import { defineConfig } from '@adonisjs/mail'

/** Mail needs `SMTP_HOST`. Without it nothing is sent, and the pages that would send say so. */
export function canSendMail() {
  return Boolean(env.get('SMTP_HOST'))
}

/** Links in mails begin with this, never with the Host header of the request that asked for the mail. */
export const linkBase = env.get('APP_URL')

/** Whose address mails come from; the name beside it can be that of a workspace. */
export const sender = { address: env.get('MAIL_FROM', 'opsmantik@localhost'), name: 'OpsMantik' }

/** A mail server that hangs must not hold a connection for Nodemailer's two minutes. */
const TIMEOUT_MS = 15_000

const mailConfig = defineConfig({
  default: 'smtp',
  from: sender,
  mailers: {
    smtp: configProvider.create(async () => {
      const { SMTPTransport } = await import('@adonisjs/mail/transports/smtp')
      return () => new SMTPTransport(smtpServer())
    }),
  },
})

export default mailConfig

/** Read when the first mail goes out, so that a test can start its mail server after the application. */
function smtpServer() {
  const username = env.get('SMTP_USERNAME')
  return {
    host: env.get('SMTP_HOST', '127.0.0.1'),
    port: env.get('SMTP_PORT', 587),
    secure: env.get('SMTP_SECURE', false),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    auth: username
      ? { type: 'login' as const, user: username, pass: env.get('SMTP_PASSWORD')?.release() ?? '' }
      : undefined,
  }
}

declare module '@adonisjs/mail/types' {
  export interface MailersList extends InferMailers<typeof mailConfig> {}
}
