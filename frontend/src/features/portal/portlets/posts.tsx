import { portlet } from '../portlet';
import { PostRow } from '../PostRow';

const COMPACT = 3;

export default portlet({
  type: 'posts',
  isEmpty: ({ posts }) => posts.length === 0,
  Body: function Posts({ data, isCompact }) {
    return (
      <ul className="pb-1">
        {(isCompact ? data.posts.slice(0, COMPACT) : data.posts).map((post) => (
          <PostRow key={post.id} post={post} />
        ))}
      </ul>
    );
  },
});
