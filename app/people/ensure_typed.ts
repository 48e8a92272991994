import { NotItsName } from '#app/people/exceptions'
import { nameOfWorkspace } from '#app/workspaces/name_of_workspace'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Nobody can type two spaces that they see as one. */
const flat = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The name of the workspace that was entered, as proof that it is meant. Throws `E_NOT_ITS_NAME`. */
export async function ensureTyped(
  trx: TransactionClientContract,
  workspaceId: string,
  typed: string
): Promise<string> {
  const name = await nameOfWorkspace(trx, workspaceId)
  if (flat(typed) !== flat(name)) throw new NotItsName()
  return name
}
