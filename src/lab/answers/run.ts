import type { Progress } from '../../trainer/progress';
import { groupsSection } from './groups/section';
import { questionsSection } from './questions/section';
import type { Setting } from './setting';
import { similarSection } from './similar/section';
import { starsSection } from './stars/section';

const SECTIONS: readonly (readonly [
  step: string,
  section: (setting: Setting) => string[] | Promise<string[]>,
])[] = [
  ['Likely stars', starsSection],
  ['Similar films', similarSection],
  ['Questions', questionsSection],
  ['Movie night', groupsSection],
];

export const ANSWER_STEPS = SECTIONS.length;

/** The report on the engine's other answers, as Markdown. @param title of the report */
export async function measureAnswers(
  setting: Setting,
  title: string,
  command: string,
  progress: Progress,
): Promise<string> {
  const users = setting.heldOut.starts.length - 1;
  const lines = [
    `# ${title}`,
    '',
    `Repeat with \`${command}\`. ${users} users held out, all learned from the ${setting.training.matrix.userIds.length} others.`,
    '',
  ];
  for (const [step, section] of SECTIONS) {
    progress.step(step);
    lines.push(...(await section(setting)));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
