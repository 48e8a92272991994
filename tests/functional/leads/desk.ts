import type { Visitor } from '#tests/support/visitor'

/** What somebody at the desk of a site sends, and what the server says. */
export function deskOf(visitor: Visitor, siteId: string) {
  const base = `/sites/${siteId}/leads`

  async function send(method: string, path: string, form: object = {}) {
    const { status, body } = await visitor.send(method, `${base}${path}`, form)
    return { status, body: JSON.parse(body) }
  }
  const details = async (id: string) =>
    JSON.parse((await visitor.get(`${base}/${id}/details`)).body)

  return {
    base,
    send,
    details,
    status: (id: string, status: string, version: number, worth?: object) =>
      send('PUT', `/${id}/status`, { status, version, worth }),
    undo: (id: string, version: number) => send('POST', `/${id}/undo`, { version }),
    merge: (id: string, version: number, other: object, keep?: string) =>
      send('POST', `/${id}/merge`, { version, other, keep }),
    split: (id: string, version: number, merge: string) =>
      send('POST', `/${id}/split`, { version, merge }),
    note: (id: string, text: string) => send('POST', `/${id}/notes`, { text }),
    page: async (query = '') => (await visitor.get(`${base}?${query}`)).page.props.desk,
  }
}
