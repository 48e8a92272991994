import { words } from './words.js'
import { callIn, isSigned } from './message.js'
import { CONTRACT, type Setting } from '#app/plugins/contracts/plugin'
import type { CallProviderPlugin } from '#app/plugins/contracts/call_provider'

const field = (key: string, label: string, name: string): Setting => ({
  key,
  type: 'text',
  label,
  default: name,
  required: true,
  max: 100,
})

const plugin: CallProviderPlugin = {
  name: 'signed-webhook',
  kind: 'call-provider',
  version: '1.0.0',
  contract: CONTRACT,
  summary: 'Takes calls from any exchange or CRM that sends JSON signed with HMAC-SHA256.',
  words,
  settings: [
    {
      key: 'secret',
      type: 'text',
      label: 'Secret',
      help: 'As the sender has it.',
      default: '',
      required: true,
      secret: true,
    },
    {
      key: 'signature_header',
      type: 'text',
      label: 'Header of the signature',
      default: 'x-signature',
      required: true,
      max: 100,
    },
    {
      key: 'encoding',
      type: 'choice',
      label: 'The signature is written in',
      default: 'hex',
      choices: ['hex', 'base64'],
    },
    {
      key: 'timestamp_header',
      type: 'text',
      label: 'Header of the timestamp',
      help: 'When the sender signs "timestamp.body": seconds since 1970. Requests older than 5 minutes are then refused. Empty: the body alone is signed.',
      default: '',
      max: 100,
    },
    field('id_field', 'Field of the call’s id', 'id'),
    field('from_field', 'Field of the caller’s number', 'from'),
    field('to_field', 'Field of the number that was called', 'to'),
    field('started_field', 'Field of the time it began', 'started_at'),
    field('reference_field', 'Field of what the caller wrote or named', 'reference'),
    field('seconds_field', 'Field of its length in seconds', 'seconds'),
  ],
  create: (settings) => ({
    verify: (request) => isSigned(settings, request),
    read: (request) => callIn(settings, request),
  }),
}

export default plugin
