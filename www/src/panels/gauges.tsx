// Gauges that show how much of each size limit is used.

import type { Field } from 'ecs-start-task';
import { computed } from '@preact/signals';
import { focusField } from '../form/focus.ts';
import { request } from '../model/document.ts';
import { fields } from '../model/fields.ts';
import { isObject, pointerOf, type Path } from '../model/pointer.ts';
import { view } from '../model/settings.ts';
import './gauges.css';

interface Gauge {
  label: string;
  pointer: string;
  used: number;
  max: number;
}

/** The length of compact JSON, in Unicode characters. */
function characters(value: unknown): number {
  let count = 0;
  for (const _ of JSON.stringify(value)) count += 1;
  return count;
}

/** The used size limits; of each kind, the fullest one. */
function collect(members: readonly Field[], value: unknown, path: Path, found: Map<string, Gauge>): void {
  if (!isObject(value)) return;
  for (const field of members) {
    const inner = value[field.name];
    if (inner === undefined) continue;
    const here = [...path, field.name];
    const note = (used: number, max: number | undefined) => {
      const before = found.get(field.path);
      // A limit of one has no gauge.
      if (max === undefined || max < 2 || (before && before.used >= used)) return;
      found.set(field.path, { label: field.label, pointer: pointerOf(here), used, max });
    };
    if (field.limits?.maxJsonLength !== undefined) note(characters(inner), field.limits.maxJsonLength);
    if (Array.isArray(inner)) {
      note(inner.length, field.limits?.maxItems);
      if (field.item?.members) {
        inner.forEach((item, index) => collect(field.item?.members ?? [], item, [...here, index], found));
      }
    } else if (field.members) collect(field.members, inner, here, found);
  }
}

const gauges = computed(() => {
  const found = new Map<string, Gauge>();
  collect(fields.value, request.value, [], found);
  const isFirst = ({ pointer }: Gauge) => Number(pointer === '/overrides');
  return [...found.values()].sort((a, b) => isFirst(b) - isFirst(a));
});

const number = new Intl.NumberFormat('en');

export function Gauges() {
  return (
    <section class="limits" aria-label="Limits">
      <ul class="gauges">
        {gauges.value.map(({ label, pointer, used, max }) => {
          const share = used / max;
          const level = share > 1 ? 'over' : share > 0.9 && used < max ? 'near' : '';
          return (
            <li>
              <button
                type="button"
                class={`gauge ${level}`}
                onClick={() => {
                  view.value = 'form';
                  focusField(pointer);
                }}
              >
                <span class="gauge-text">
                  {label}{' '}
                  <span class="numbers">
                    {number.format(used)} <span class="of">/ {number.format(max)}</span>
                  </span>
                </span>
                <span class="bar" aria-hidden="true">
                  <span style={{ transform: `scaleX(${Math.min(share, 1)})` }} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
