// Refuses a sentence that was not extracted, not translated or translated in doubt (fuzzy).
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

const catalogs = () => listed('src').sort()
const before = new Map(catalogs().map((file) => [file, readFileSync(file, 'utf8')]))
execFileSync('node_modules/.bin/lingui', ['extract', '--clean'], { stdio: 'pipe' })

const complaints = []
for (const file of catalogs()) {
  const now = readFileSync(file, 'utf8')
  const was = before.get(file)
  if (was === undefined) rmSync(file)
  else writeFileSync(file, was)
  if (ids(was ?? '') !== ids(now)) complaints.push(`${file}: not up to date; run npm run i18n:extract`)
  if (file.endsWith('/en.po')) continue
  for (const { id, text, fuzzy } of sentences(was ?? now)) {
    if (fuzzy) complaints.push(`${file}: fuzzy: ${id}`)
    else if (!text) complaints.push(`${file}: not translated: ${id}`)
  }
}
if (complaints.length) {
  console.error(complaints.join('\n'))
  process.exit(1)
}
console.log(`${before.size} catalogs are complete`)

function listed(folder) {
  if (!existsSync(folder)) return []
  return execFileSync('find', [folder, '-path', '*/locales/*.po'], { encoding: 'utf8' })
    .split('\n')
    .filter(Boolean)
}

function ids(po) {
  return sentences(po)
    .map(({ id }) => id)
    .sort()
    .join('\n')
}

function sentences(po) {
  return po
    .split(/\n\n+/)
    .slice(1)
    .filter((block) => /^msgid /m.test(block) && !/^#~/m.test(block))
    .map((block) => ({
      id: value(block, 'msgid'),
      text: value(block, 'msgstr'),
      fuzzy: /^#,.*fuzzy/m.test(block),
    }))
}

function value(block, key) {
  const found = new RegExp(`^${key} ((?:".*"\\n?)+)`, 'm').exec(block)
  return (found?.[1] ?? '')
    .split('\n')
    .map((line) => line.slice(1, -1))
    .join('')
}
