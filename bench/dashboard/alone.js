import { ChildProcess } from '../child_process.js'

/** Measures in a process of its own: what one thing leaves behind must not cost the next. */
export async function alone(what, { id: siteId, workspaceId }) {
  const child = new ChildProcess('./application_child.js')
  try {
    return await child.order('measure', { what: `dashboard/${what}`, siteId, workspaceId })
  } finally {
    await child.stop()
  }
}
