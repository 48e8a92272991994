import plugin from './plugin.js'
import cases from './cases/paid_click.json' with { type: 'json' }
import { classifierSuite, type ClassifierCase } from '#app/plugins/testing/classifier_suite'

classifierSuite(plugin, cases as ClassifierCase[])
