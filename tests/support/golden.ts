import { existsSync, readFileSync } from 'node:fs'
import assert from 'node:assert/strict'
import app from '@adonisjs/core/services/app'

/**
 * Expected values that were agreed outside of this repository. Tests read our copy; where the original lies beside the
 * checkout, the two must not differ.
 */
export function golden(name: string): any {
  const copy = readFileSync(app.makePath('tests/fixtures/golden', `${name}.json`), 'utf8')
  const original = app.makePath('../shared/golden', `${name}.json`)
  if (existsSync(original)) assert.equal(copy, readFileSync(original, 'utf8'), `${name} differs`)
  return JSON.parse(copy)
}
