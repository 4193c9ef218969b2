import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu } from '@mantine/core'
import { IconFolderPlus, IconPlus } from '@tabler/icons-react'
import { type Path, placeOf } from '../document/kinds'
import { newRule } from '../document/new-rule'
import { added } from '../document/tree'
import { fitted } from '../form/fitting'
import { useWritesOf } from '../form/form-context'
import { useTodayHere } from '../form/use-today-here'
import { useRuleWords } from '../words/rule-words'
import { useBuilding } from './building'
import styles from './rules.module.css'

/** At the end of a group; its form is open at once. */
export function AddRule({ path, count }: { path: Path; count: number }) {
  const { t } = useLingui()
  const words = useRuleWords()
  const today = useTodayHere()
  const { vocabulary } = useWritesOf()
  const { change, setOpen } = useBuilding()
  const add = (type: string) => {
    let rule = newRule(type, vocabulary)
    const [first] = vocabulary.attributes
    if (type === 'field' && first) rule = { type, ...fitted({ field: first.name, op: '=' }, first, today) }
    change((definition) => added(definition, path, rule))
    setOpen(placeOf([...path, count]))
  }
  return (
    <div className={styles.adds}>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden />}>
            {path.length === 0 ? <Trans>Add a rule</Trans> : <Trans>Add a rule to this group</Trans>}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {words.types.map(({ value, label }) => (
            <Menu.Item key={value} onClick={() => add(value)}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconFolderPlus size={14} aria-hidden />}
        onClick={() => change((definition) => added(definition, path, { combinator: 'or', rules: [] }))}
      >
        {path.length === 0 ? t`Add a group` : t`Add a group to this group`}
      </Button>
    </div>
  )
}
