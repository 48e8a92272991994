import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'Says what happened in a channel of Slack, in a line that people can read.':
      'Olanları bir Slack kanalında, insanların okuyabileceği bir satırda söyler.',
    'Incoming webhook': 'Gelen webhook',
    'https://hooks.slack.com/services/… Whoever knows it can write into the channel.':
      'https://hooks.slack.com/services/… Onu bilen herkes kanala yazabilir.',
    'Slack answered with {status}': 'Slack {status} ile yanıt verdi',
  },
}
