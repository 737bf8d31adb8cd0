using Microsoft.EntityFrameworkCore;
using PaymentPortal.Background;
using PaymentPortal.Data;

namespace PaymentPortal.Api.Once;

/// <summary>Forgets idempotency keys whose time is over, a few at a time so that no writer waits for it.</summary>
internal sealed class ClearIdempotentAnswersJob(WriteDoor door, TimeProvider clock) : IJob
{
    private const int AtOnce = 500;

    public async Task Run(CancellationToken cancel)
    {
        var end = clock.GetUtcNow() - AnswerOnce.Kept;
        int cleared;
        do
        {
            cleared = (await door.Write<int>(
                async db => await db.Set<IdempotentAnswer>().Where(answer => answer.CreatedAt < end).OrderBy(answer => answer.CreatedAt).Take(AtOnce).ExecuteDeleteAsync(cancel),
                cancel)).ValueOrDefault;
        }
        while (cleared == AtOnce);
    }
}
