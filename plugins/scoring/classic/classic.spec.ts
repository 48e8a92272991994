import plugin from './plugin.js'
import cases from './cases/classic.json' with { type: 'json' }
import { scorerSuite } from '#app/plugins/testing/scorer_suite'

scorerSuite(plugin, cases)
