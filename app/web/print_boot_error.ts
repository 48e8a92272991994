import { prettyPrintError } from '@adonisjs/core'

/** Why the application does not start. As in commands, an error that can say it better than by a stack does. */
export async function printBootError(error: any) {
  if (typeof error?.render === 'function') await error.render(error)
  else await prettyPrintError(error)
}
