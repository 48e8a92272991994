import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository. The launchers may be called from any folder. */
export const root = resolve(fileURLToPath(new URL('../../', import.meta.url)))

export const inRoot = (...parts) => join(root, ...parts)

/**
 * Where this installation keeps what must outlive a restart. A function, because a `.env` file
 * that sets DATA_DIR is read after this module.
 */
export const dataDir = () => resolve(root, process.env.DATA_DIR || 'data')

export const inDataDir = (...parts) => join(dataDir(), ...parts)
