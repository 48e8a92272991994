import compression from 'compression'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { compressedFile, type Encoding } from '#app/web/compressed_files'

const TYPES = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' } as const

/** The best comes first: clients list what they can do, in no order of worth. */
const ENCODINGS: Encoding[] = ['br', 'gzip']

const FILE = /\.(js|css|svg)$/
/** What is small and asked for a thousand times a second. */
const PLAIN = /^\/(?:api|health)\//

/** Streams, which it would hold back, are left alone: they say `no-transform`. */
const compressPage = compression({ threshold: 1024 })

/** Pages are compressed as they are sent; scripts and styles were compressed when they were built. */
export default class CompressionMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const path = ctx.request.url()
    if (PLAIN.test(path)) return next()
    const kind = FILE.exec(path)?.[1] as keyof typeof TYPES | undefined
    if (kind) this.#preferCompressed(ctx, path, kind)
    else compressPage(ctx.request.request as never, ctx.response.response as never, () => {})
    return next()
  }

  #preferCompressed({ request, response }: HttpContext, path: string, kind: keyof typeof TYPES) {
    const encoding = ENCODINGS.find((name) => request.encoding([name]))
    const file = encoding && compressedFile(path, encoding)
    response.vary('Accept-Encoding')
    if (!file) return
    request.request.url = file
    response.header('Content-Encoding', encoding)
    response.header('Content-Type', `${TYPES[kind]}; charset=utf-8`)
  }
}
