import { type FormEvent, useState } from 'react';
import type {
  ColumnRole,
  ColumnRoles,
  ImportAnswers,
  ImportQuestion,
  ImportReading,
} from '../../../contract';
import { count } from '../../words';

interface ImportQuestionsProps {
  readonly reading: ImportReading;
  readonly onAnswer: (answers: ImportAnswers) => void;
}

/** The questions that the files leave open: what each column holds, whose ratings, seen or to be seen. */
export function ImportQuestions({ reading: { questions }, onAnswer }: ImportQuestionsProps) {
  const [answers, setAnswers] = useState<ImportAnswers>(() => guesses(questions));

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    onAnswer(answers);
  }

  return (
    <form className="import-questions" onSubmit={onSubmit}>
      {questions.map((question) => (
        <fieldset key={`${question.type} ${question.file}`} className="import-question">
          <legend>{question.file}</legend>
          <Question question={question} answers={answers} onChange={setAnswers} />
        </fieldset>
      ))}
      <div className="dialog__actions">
        <button type="submit" className="button button--main">
          Go on
        </button>
      </div>
    </form>
  );
}

/** The most likely answers, so that one press is enough if they are right. */
function guesses(questions: readonly ImportQuestion[]): ImportAnswers {
  const columns: Record<string, ColumnRoles> = {};
  const user: Record<string, string> = {};
  const list: Record<string, 'seen' | 'saved'> = {};
  for (const question of questions) {
    if (question.type === 'columns') columns[question.file] = question.guess;
    else if (question.type === 'user') user[question.file] = question.users[0]?.id ?? '';
    else list[question.file] = question.assumed;
  }
  return { columns, user, list };
}

interface QuestionProps {
  readonly question: ImportQuestion;
  readonly answers: ImportAnswers;
  readonly onChange: (answers: ImportAnswers) => void;
}

function Question({ question, answers, onChange }: QuestionProps) {
  const { file } = question;
  switch (question.type) {
    case 'list':
      return (
        <>
          <p>{count(question.movies, 'film')} without ratings. What are they?</p>
          {(['seen', 'saved'] as const).map((kind) => (
            <label key={kind} className="import-question__choice">
              <input
                type="radio"
                name={`list ${file}`}
                checked={answers.list?.[file] === kind}
                onChange={() => onChange({ ...answers, list: { ...answers.list, [file]: kind } })}
              />{' '}
              {kind === 'seen' ? 'Films I have seen' : 'Films I want to see'}
            </label>
          ))}
        </>
      );
    case 'user':
      return (
        <label className="import-question__choice">
          It holds ratings of {count(question.count, 'person', 'people')}. Yours are those of{' '}
          <select
            className="field"
            value={answers.user?.[file]}
            onChange={({ currentTarget }) =>
              onChange({ ...answers, user: { ...answers.user, [file]: currentTarget.value } })
            }
          >
            {question.users.map(({ id, ratings }) => (
              <option key={id} value={id}>
                {id}: {count(ratings, 'rating')}
              </option>
            ))}
          </select>
        </label>
      );
    case 'columns':
      return (
        <Columns
          question={question}
          roles={answers.columns?.[file] ?? {}}
          onChange={(roles) =>
            onChange({ ...answers, columns: { ...answers.columns, [file]: roles } })
          }
        />
      );
  }
}

const ROLE_NAMES: Readonly<Record<ColumnRole, string>> = {
  title: 'Title',
  originalTitle: 'Original title',
  year: 'Year of the film',
  rating: 'Rating',
  date: 'Date of the rating',
  imdb: 'IMDb’s number',
  tmdb: 'TMDB’s number',
  movieId: 'MovieLens’s number',
  type: 'Kind: film, series, …',
};

interface ColumnsProps {
  readonly question: Extract<ImportQuestion, { type: 'columns' }>;
  readonly roles: ColumnRoles;
  readonly onChange: (roles: ColumnRoles) => void;
}

function Columns({ question, roles, onChange }: ColumnsProps) {
  const names = Object.keys(ROLE_NAMES) as ColumnRole[];
  return (
    <>
      <p>Which column is what?</p>
      <div className="import-columns">
        {question.columns.map((column, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place, and two may have one name
          <label key={i} className="import-columns__one">
            <span className="import-columns__name">{column || `Column ${i + 1}`}</span>
            <span className="import-columns__sample soft">
              {question.sample
                .map((cells) => cells[i])
                .filter(Boolean)
                .slice(0, 3)
                .join(', ')}
            </span>
            <select
              className="field"
              value={names.find((name) => roles[name] === i) ?? ''}
              onChange={({ currentTarget: { value } }) => {
                const others = Object.entries(roles).filter(
                  ([name, place]) => place !== i && name !== value,
                );
                onChange({ ...Object.fromEntries(others), ...(value && { [value]: i }) });
              }}
            >
              <option value="">nothing of these</option>
              {names.map((name) => (
                <option key={name} value={name}>
                  {ROLE_NAMES[name]}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </>
  );
}
