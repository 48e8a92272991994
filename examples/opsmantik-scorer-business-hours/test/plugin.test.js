import test from 'node:test'
import { readFileSync } from 'node:fs'
import { checksOf } from 'opsmantik/plugins/testing'
import plugin from '../src/plugin.js'

const file = new URL('../cases/business_hours.json', import.meta.url)
const cases = JSON.parse(readFileSync(file, 'utf8'))

for (const { name, run } of checksOf(plugin, cases)) test(name, () => run())
