import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Checkbox, Popover, ScrollArea, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Tag } from '#ui/tag'
import { useOpenCard } from '../open/card-context'
import { FactRow } from './fact-row'
import styles from './facts.module.css'

export function TagsFact() {
  const { t } = useLingui()
  const { card, words, mayEdit, verbs, run } = useOpenCard()
  const all = [...words.tags.values()].sort((one, other) => one.name.localeCompare(other.name))
  const chosen = card.tags ?? []
  const set = (tags: number[]) =>
    void run(
      () => verbs.setTags(tags),
      (was) => ({ ...was, tags }),
    )
  return (
    <FactRow name={t`Tags`}>
      <span className={styles.tags}>
        {chosen.map((id) => {
          const tag = words.tags.get(id)
          return tag ? (
            <Tag key={id} colour={tag.colour}>
              {tag.name}
            </Tag>
          ) : null
        })}
        {chosen.length === 0 && !mayEdit ? <Trans>None</Trans> : null}
        {mayEdit ? (
          <Popover position="bottom-start" width={230} trapFocus returnFocus withinPortal>
            <Popover.Target>
              <ActionIcon size="sm" aria-label={t`Choose tags`}>
                <IconPlus size={14} aria-hidden />
              </ActionIcon>
            </Popover.Target>
            <Popover.Dropdown data-over-card aria-label={t`Choose tags`}>
              {all.length === 0 ? (
                <Trans>There are no tags yet. A manager adds them in the settings.</Trans>
              ) : (
                <ScrollArea.Autosize mah={260}>
                  <Stack gap={8}>
                    {all.map(({ id, name, colour }) => (
                      <Checkbox
                        key={id}
                        checked={chosen.includes(id)}
                        label={<Tag colour={colour}>{name}</Tag>}
                        onChange={({ currentTarget: { checked } }) =>
                          set(checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                        }
                      />
                    ))}
                  </Stack>
                </ScrollArea.Autosize>
              )}
            </Popover.Dropdown>
          </Popover>
        ) : null}
      </span>
    </FactRow>
  )
}
