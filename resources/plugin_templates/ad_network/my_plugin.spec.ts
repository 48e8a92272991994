import plugin from './plugin.js'
import cases from './cases/my_plugin.json' with { type: 'json' }
import { pluginSuite } from '#app/plugins/testing/suite'

pluginSuite(plugin, cases)
