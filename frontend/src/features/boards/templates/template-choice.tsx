import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconTemplate, IconX } from '@tabler/icons-react'
import styles from './templates.module.css'
import type { CardTemplate } from './templates-api'

export interface TemplateChoiceProps {
  offered: readonly CardTemplate[]
  chosen: CardTemplate | null
  onChoose: (template: CardTemplate | null) => void
  /** While the list is open, whoever types is somewhere else on purpose. */
  onOpen: (open: boolean) => void
}

/** What the next card begins with. */
export function TemplateChoice({ offered, chosen, onChoose, onOpen }: TemplateChoiceProps) {
  const { t } = useLingui()
  if (offered.length === 0) return null
  return (
    <div className={styles.choice}>
      <Menu position="bottom-start" width={260} onChange={onOpen} returnFocus={false}>
        <Menu.Target>
          <Button
            size="compact-xs"
            variant={chosen ? 'light' : 'subtle'}
            color={chosen ? 'petrol' : 'gray'}
            className={styles.chosen ?? ''}
            leftSection={<IconTemplate size={14} aria-hidden />}
          >
            {chosen ? chosen.name : <Trans>From a template</Trans>}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
          {offered.map((template) => (
            <Menu.Item key={template.id} onClick={() => onChoose(template)}>
              {template.name}
              {template.deadline_in_days === null ? null : (
                <span className={styles.about}>
                  <Plural
                    value={template.deadline_in_days}
                    one="due in # working day"
                    other="due in # working days"
                  />
                </span>
              )}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {chosen ? (
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t`Without the template`}
          onClick={() => onChoose(null)}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      ) : null}
    </div>
  )
}
