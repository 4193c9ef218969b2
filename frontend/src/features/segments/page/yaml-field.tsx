import { Trans, useLingui } from '@lingui/react/macro'
import { Button, FileButton, Textarea } from '@mantine/core'
import { IconFile } from '@tabler/icons-react'
import styles from './page.module.css'

export interface YamlFieldProps {
  value: string
  description?: string
  onChange: (value: string) => void
}

/** A document as text: pasted, or from a file. */
export function YamlField({ value, description, onChange }: YamlFieldProps) {
  const { t } = useLingui()
  return (
    <div>
      <Textarea
        label={t`YAML of a segment`}
        description={description}
        value={value}
        autosize
        minRows={4}
        maxRows={16}
        spellCheck={false}
        className={styles.mono ?? ''}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <FileButton
        accept=".yaml,.yml,.json,application/yaml,application/json"
        onChange={(file) => void file?.text().then(onChange)}
      >
        {(props) => (
          <Button
            {...props}
            mt={6}
            size="compact-sm"
            variant="subtle"
            leftSection={<IconFile size={14} aria-hidden />}
          >
            <Trans>From a file…</Trans>
          </Button>
        )}
      </FileButton>
    </div>
  )
}
