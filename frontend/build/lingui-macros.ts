import { transformAsync } from '@babel/core'
import type { Plugin } from 'vite'

/** A value is never read as a part of the translation: src/ui/inert-trans.tsx. */
const linguiConfig = {
  macro: { corePackage: ['@lingui/core/macro'], jsxPackage: ['@lingui/react/macro'] },
  runtimeConfigModule: {
    i18n: ['@lingui/core', 'i18n'],
    useLingui: ['@lingui/react', 'useLingui'],
    Trans: ['#ui/inert-trans', 'Trans'],
  },
}

/** Expands the Lingui macros only; types and JSX are left to Vite's own compiler, which is much faster. */
export function linguiMacros(): Plugin {
  return {
    name: 'lingui-macros',
    enforce: 'pre',
    async transform(code, id) {
      const file = id.split('?')[0] ?? id
      if (!/\.tsx?$/.test(file) || !/@lingui\/(react|core)\/macro/.test(code)) return null
      const done = await transformAsync(code, {
        filename: file,
        babelrc: false,
        configFile: false,
        sourceMaps: true,
        parserOpts: { plugins: file.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'] },
        plugins: [['@lingui/babel-plugin-lingui-macro', { linguiConfig }]],
      })
      return done?.code ? { code: done.code, map: done.map ?? null } : null
    },
  }
}
