import type { Schemas } from '../asking/words-api'

type Option = Schemas['OptionTold']

/** The options of a choice after an edit: known names keep their identity, those taken away are archived. */
export function optionsNamed(before: readonly Option[], names: readonly string[]): Schemas['OptionIn'][] {
  const kept = names.map((name) => {
    const known = before.find((option) => option.name === name)
    return known ? { ...known, archived: false } : { id: '', name, colour: '', archived: false }
  })
  const gone = before
    .filter(({ name }) => !names.includes(name))
    .map((option) => ({ ...option, archived: true }))
  return [...kept, ...gone]
}
