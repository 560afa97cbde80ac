import { portlet } from '../portlet';
import { PostRow } from '../PostRow';

const COMPACT = 3;

export default portlet({
  type: 'board',
  needsSetUp: ({ board }) => board === null,
  isEmpty: ({ posts }) => posts.length === 0,
  title: ({ board }) => board?.name ?? null,
  Body: function Board({ data, isCompact }) {
    return (
      <ul className="pb-1">
        {(isCompact ? data.posts.slice(0, COMPACT) : data.posts).map((post) => (
          <PostRow key={post.id} post={post} hasBoard={false} />
        ))}
      </ul>
    );
  },
});
