import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const worthIt = /\.(js|css|svg|html)$/
const smallest = 1000

/** Lays a packed copy beside every text file; the server hands it to whoever takes it. */
export function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const [name, file] of Object.entries(bundle)) {
          const source = file.type === 'chunk' ? file.code : file.source
          // The page itself is read by the server and sent with a cookie.
          if (!worthIt.test(name) || name === 'index.html' || source.length < smallest) continue
          const text = Buffer.from(source)
          this.emitFile({ type: 'asset', fileName: `${name}.gz`, source: gzipSync(text, { level: 9 }) })
          this.emitFile({ type: 'asset', fileName: `${name}.br`, source: brotliCompressSync(text, best) })
        }
      },
    },
  }
}

const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }
