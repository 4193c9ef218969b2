import { useLingui } from '@lingui/react/macro'
import { NativeSelect, Tabs } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import styles from './page.module.css'
import type { Tab } from './tabs'

interface TabListProps {
  tabs: Tab[]
  open: string
  onOpen: (tab: string) => void
}

/** Twelve charts do not fit beside each other on a phone: there they are a list to choose from. */
export function TabList({ tabs, open, onOpen }: TabListProps) {
  const { t } = useLingui()
  const isPhone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  if (isPhone)
    return (
      <NativeSelect
        aria-label={t`Chart`}
        value={open}
        data={tabs.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(event) => onOpen(event.currentTarget.value)}
      />
    )
  return (
    <Tabs value={open} onChange={(key) => key && onOpen(key)} className={styles.tabs ?? ''}>
      <Tabs.List aria-label={t`Charts`}>
        {tabs.map(({ key, name }) => (
          <Tabs.Tab key={key} value={key}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  )
}
