import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { memberOf, signIn } from '#tests/support/sign_in'
