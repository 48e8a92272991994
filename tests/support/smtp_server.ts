import env from '#start/env'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { until } from '#tests/support/until'
import mail from '@adonisjs/mail/services/main'
import type { AddressInfo } from 'node:net'

export interface ReceivedMail {
  to: string[]
  /** Decoded from quoted-printable, so that links are in one piece. */
  raw: string
  /** As it came, for what parses mails. */
  source: string
}

/** A mail server on 127.0.0.1 that keeps what it is sent; the application is told to use it until it stops. */
export async function startSmtpServer() {
  const mails: ReceivedMail[] = []
  let gate = Promise.resolve()
  let refusal: number | null = null
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onConnect: (_session, done) => void gate.then(() => done()),
    async onData(stream, session, done) {
      const source = await text(stream)
      mails.push({
        to: session.envelope.rcptTo.map(({ address }) => address),
        raw: decode(source),
        source,
      })
      refusal ? done(Object.assign(new Error('not now'), { responseCode: refusal })) : done()
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  env.set('SMTP_HOST', '127.0.0.1')
  env.set('SMTP_PORT', (server.server.address() as AddressInfo).port)

  return {
    mails,
    /** Lets nobody talk to the server until the returned function is called. */
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>()
      gate = promise
      return resolve
    },
    /** Answers this to every mail, once it was told; null: takes them again. */
    refuse(code: number | null) {
      refusal = code
    },
    /** The newest mail to this address, once it is there. */
    mailTo: (address: string) =>
      until(() => mails.findLast(({ to }) => to.includes(address)), { what: 'a mail' }),
    async stop() {
      env.set('SMTP_HOST', '')
      await mail.close('smtp')
      await new Promise<void>((resolve) => server.close(resolve))
    },
  }
}

export type TestSmtpServer = Awaited<ReturnType<typeof startSmtpServer>>

function decode(raw: string) {
  return raw
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** The path of the reset link in a mail. */
export const resetPath = (received: ReceivedMail) => pathIn(received, 'reset-password')

/** The path of the link to an invitation in a mail. */
export const invitationPath = (received: ReceivedMail) => pathIn(received, 'invitations')

function pathIn({ raw }: ReceivedMail, folder: string): string {
  const link = new RegExp(`https?://\\S+?(/${folder}/[\\w-]+)`).exec(raw)
  if (!link) throw new Error('there is no link in the mail')
  return link[1]
}
