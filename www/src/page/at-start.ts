import { computed } from '@preact/signals';
import { definition } from '../model/definition.ts';
import { isBlank } from '../model/document.ts';
import { started } from '../model/settings.ts';

/** Whether the start screen is shown, until there is a request. */
export const isAtStart = computed(() => isBlank.value && !started.value && !definition.value);
