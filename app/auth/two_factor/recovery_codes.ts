import { createHash, randomBytes } from 'node:crypto'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const COUNT = 10
/** 32 signs that nobody takes for one another. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789'
const LENGTH = 16

/** Replaces all codes of the person. What is returned is not kept anywhere. */
export async function makeRecoveryCodes(
  userId: string,
  trx: TransactionClientContract
): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newCode)
  await trx.from('recovery_codes').where('user_id', userId).delete()
  await trx
    .table('recovery_codes')
    .multiInsert(codes.map((code) => ({ user_id: userId, code_hash: hashOf(userId, code) })))
  return codes
}

/** Uses the code up. False: it is none, or was used. */
export async function takeRecoveryCode(
  userId: string,
  code: string,
  trx: TransactionClientContract
): Promise<boolean> {
  const taken = await trx
    .from('recovery_codes')
    .where({ user_id: userId, code_hash: hashOf(userId, code) })
    .delete()
    .returning('user_id')
  return taken.length > 0
}

/** 80 random bits: no salt and no slow hash make that harder to guess. */
function newCode(): string {
  const signs = [...randomBytes(LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]).join('')
  return signs.replace(/(.{4})(?=.)/g, '$1-')
}

function hashOf(userId: string, code: string): string {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '')
  return createHash('sha256').update(`${userId}:${plain}`).digest('base64url')
}
