import { words } from './words.js'
import { slackDestination } from './slack.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { DestinationPlugin } from '#app/plugins/contracts/destination'

const plugin: DestinationPlugin = {
  name: 'slack',
  kind: 'destination',
  version: '1.1.0',
  contract: CONTRACT,
  summary: 'Says what happened in a channel of Slack, in a line that people can read.',
  words,
  addressKey: 'url',
  settings: [
    {
      key: 'url',
      type: 'text',
      label: 'Incoming webhook',
      help: 'https://hooks.slack.com/services/… Whoever knows it can write into the channel.',
      default: '',
      required: true,
      secret: true,
      max: 500,
    },
  ],
  create: slackDestination,
}

export default plugin
