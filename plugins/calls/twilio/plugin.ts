import { words } from './words.js'
import { callIn } from './call_in.js'
import { isSignedByTwilio } from './signature.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { CallProviderPlugin } from '#app/plugins/contracts/call_provider'

const plugin: CallProviderPlugin = {
  name: 'twilio',
  kind: 'call-provider',
  version: '1.0.0',
  contract: CONTRACT,
  summary: 'Takes calls to numbers of Twilio, from their voice status call-backs.',
  words,
  settings: [
    {
      key: 'auth_token',
      type: 'text',
      label: 'Auth token',
      help: 'The primary one of the account, as it stands in the console of Twilio.',
      default: '',
      required: true,
      secret: true,
    },
  ],
  create({ auth_token: token }) {
    return {
      verify: (request) => isSignedByTwilio(String(token), request),
      read: ({ body, receivedAt }) => callIn(body, receivedAt),
    }
  },
}

export default plugin
