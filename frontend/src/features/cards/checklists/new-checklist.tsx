import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu } from '@mantine/core'
import { IconPlus, IconTemplate } from '@tabler/icons-react'
import { type ChecklistTemplate, useChecklistTemplates } from '#features/boards/templates/templates-api'
import styles from './checklists.module.css'

export interface NewChecklistProps {
  onEmpty: () => void
  onTemplate: (template: ChecklistTemplate) => void
}

/** An empty checklist, or one that the house knows. */
export function NewChecklist({ onEmpty, onTemplate }: NewChecklistProps) {
  const { t } = useLingui()
  const { data: known = [], isPending } = useChecklistTemplates()
  const button = (onClick?: () => void) => (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      leftSection={<IconPlus size={14} aria-hidden />}
      disabled={isPending}
      {...(onClick ? { onClick } : {})}
    >
      <Trans>Checklist</Trans>
    </Button>
  )
  if (known.length === 0) return button(onEmpty)
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>{button()}</Menu.Target>
      <Menu.Dropdown mah={340} style={{ overflowY: 'auto' }}>
        <Menu.Item leftSection={<IconPlus size={15} aria-hidden />} onClick={onEmpty}>
          <Trans>Empty checklist</Trans>
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>
          <Trans>From a template</Trans>
        </Menu.Label>
        {known.map((template) => (
          <Menu.Item
            key={template.id}
            leftSection={<IconTemplate size={15} aria-hidden />}
            rightSection={<span className={styles.quiet}>{template.items.length}</span>}
            aria-label={t`${template.name}, items: ${template.items.length}`}
            onClick={() => onTemplate(template)}
          >
            {template.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
