/** “New regulation…”: four questions, and a draft that passes every check to go on from. */
import { commands, env, l10n, type QuickPickItem, window, workspace } from 'vscode';
import type { Part } from './server.js';

interface Choice<Value> extends QuickPickItem {
  readonly value: Value;
}

/** What the server is asked for; the face is the language of the editor unless `creg.language` says otherwise. */
interface Wanted {
  readonly kind: 'blacklist' | 'redlist' | 'rating';
  readonly authority: 'province' | 'city';
  readonly territory: string;
  readonly subject: string;
  readonly field: string;
  readonly effective: string;
}

export const newRegulation: Part = server => [
  commands.registerCommand('creg.newRegulation', async (given?: Partial<Wanted> & { readonly face?: 'zh' | 'en' }) => {
    const set = workspace.getConfiguration('creg').get<'auto' | 'zh' | 'en'>('language', 'auto');
    const face = given?.face ?? (set === 'auto' ? (env.language.startsWith('zh') ? 'zh' : 'en') : set);
    const wanted = await ask(typeof given === 'object' ? given : {}, face);
    if (!wanted) return;
    const text = await server.ask<string>('creg/newRegulation', { ...wanted, face });
    if (text === undefined) return;
    const document = await workspace.openTextDocument({ language: 'creg', content: text });
    await window.showTextDocument(document);
  }),
];

async function ask(given: Partial<Wanted>, face: 'zh' | 'en'): Promise<Wanted | undefined> {
  const example = examples[face];
  const kind = given.kind ?? (await pick(l10n.t('What is it about?'), kinds()));
  if (!kind) return undefined;
  const authority = given.authority ?? (await pick(l10n.t('Who makes it?'), authorities()));
  if (!authority) return undefined;
  const territory = given.territory ?? (await write(l10n.t('Where does it apply?'), example[authority]));
  if (territory === undefined) return undefined;
  const subject = given.subject ?? (await write(l10n.t('What does it govern?'), example.subject));
  if (subject === undefined) return undefined;
  const field = given.field ?? (kind === 'blacklist' ? await pick(l10n.t('What do the acts harm?'), harms()) : '');
  if (field === undefined) return undefined;
  return { kind, authority, territory, subject, field, effective: given.effective ?? nextYear() };
}

/** What stands in the questions to be written over: in the language of the draft. */
const examples = {
  zh: { province: '某省', city: '某省某市', subject: '食品安全' },
  en: { province: 'X Province', city: 'X City', subject: 'food safety' },
} as const;

async function pick<Value>(title: string, choices: readonly Choice<Value>[]): Promise<Value | undefined> {
  return (await window.showQuickPick(choices, { title, matchOnDetail: true }))?.value;
}

function write(title: string, value: string): Thenable<string | undefined> {
  const validateInput = (text: string) =>
    /["“”{}\n]|^\s*$/u.test(text) ? l10n.t('A name, without quotes.') : undefined;
  return window.showInputBox({ title, value, validateInput });
}

function kinds(): readonly Choice<Wanted['kind']>[] {
  return [
    { value: 'blacklist', label: l10n.t('A list of seriously untrustworthy parties'), detail: '黑名单' },
    { value: 'redlist', label: l10n.t('A list of trustworthy parties'), detail: '红名单' },
    { value: 'rating', label: l10n.t('A credit rating'), detail: '信用评价' },
  ];
}

function authorities(): readonly Choice<Wanted['authority']>[] {
  // Below a local regulation no list of its own can be created: no lower authority is offered.
  return [
    { value: 'province', label: l10n.t("Standing committee of a province's people's congress") },
    { value: 'city', label: l10n.t("Standing committee of a city's people's congress") },
  ];
}

/** The four fields of 国办发〔2020〕49号, as the shipped vocabulary names them. */
function harms(): readonly Choice<string>[] {
  return [
    { value: '身体健康和生命安全', label: l10n.t("People's health and lives") },
    { value: '市场公平竞争秩序和社会正常秩序', label: l10n.t('Fair competition and normal social order') },
    { value: '拒不履行法定义务', label: l10n.t('A statutory duty refused') },
    { value: '拒不履行国防义务', label: l10n.t('A national-defence duty refused') },
  ];
}

/** Time enough for public comment. */
function nextYear(): string {
  return `${new Date().getFullYear() + 1}-01-01`;
}
