import { businessHours } from './business_hours.js'

/** @type {import('opsmantik/plugins').ScorerPlugin} */
const plugin = {
  name: 'business-hours',
  kind: 'scorer',
  version: '1.0.0',
  contract: 1,
  scope: 'event',
  summary: 'A call is worth more while somebody is there to answer it.',
  settings: [
    {
      key: 'opens',
      type: 'number',
      label: 'Opens at',
      help: 'Full hours, in the time zone of the site.',
      default: 9,
      min: 0,
      max: 23,
    },
    { key: 'closes', type: 'number', label: 'Closes at', default: 18, min: 1, max: 24 },
    { key: 'weekend', type: 'boolean', label: 'Open on Saturday and Sunday', default: false },
  ],
  create: businessHours,
}

export default plugin
