import plugin from './plugin.js'
import cases from './cases/geo.json' with { type: 'json' }
import { enricherSuite, type EnricherCase } from '#app/plugins/testing/enricher_suite'

enricherSuite(plugin, cases as EnricherCase[])
