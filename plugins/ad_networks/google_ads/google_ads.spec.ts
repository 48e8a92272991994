import plugin from './plugin.js'
import cases from './cases/google_ads.json' with { type: 'json' }
import { pluginSuite } from '#app/plugins/testing/suite'

pluginSuite(plugin, cases)
