/**
 * The floors of the screens, the same as in the back end:
 * app -> features -> ui, api -> lib. A feature may use a feature of a lower floor, never of a higher one.
 */
const features = [
  'settings',
  'importing',
  'inbox',
  'desk',
  'finding',
  'cards',
  'profits',
  'invoices',
  'budgets',
  'approvals',
  'capacity',
  'timesheets',
  'segments',
  'statik',
  'flow',
  'boards',
  'members',
]

const upwards = features.slice(1).map((lower, at) => ({
  name: `${lower}-knows-nothing-above-it`,
  severity: 'error',
  from: { path: `^src/features/${lower}/` },
  to: { path: `^src/features/(${features.slice(0, at + 1).join('|')})/` },
}))

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'features-do-not-know-the-app',
      severity: 'error',
      from: { path: '^src/(features|ui|api|lib)/' },
      to: { path: '^src/app/' },
    },
    {
      name: 'ui-and-api-do-not-know-features',
      severity: 'error',
      from: { path: '^src/(ui|api|lib)/' },
      to: { path: '^src/features/' },
    },
    { name: 'ui-does-not-fetch', severity: 'error', from: { path: '^src/ui/' }, to: { path: '^src/api/' } },
    { name: 'api-draws-nothing', severity: 'error', from: { path: '^src/api/' }, to: { path: '^src/ui/' } },
    {
      name: 'lib-stands-alone',
      severity: 'error',
      from: { path: '^src/lib/' },
      to: { path: '^src/(ui|api)/' },
    },
    {
      name: 'a-feature-has-a-floor',
      comment: 'Add a new feature folder to the list above, at its place.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/features/', pathNot: `^src/features/(${features.join('|')})/` },
    },
    ...upwards,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.tsx?$' },
    tsConfig: { fileName: 'tsconfig.app.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.css', '.json'] },
  },
}
