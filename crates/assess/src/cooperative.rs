//! Long computations that let others work in between: futures that give up control after each unit, day or trial.
//!
//! They wait for nothing: each time they are polled, they go on. A page polls one until its time slice is over, and goes on
//! after the browser had its turn; [`finish`] polls it to the end at once.

use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// Gives up control once.
#[derive(Debug)]
pub struct YieldNow {
    has_yielded: bool,
}

/// Returns a future that is pending the first time it is polled, for the steps of a caller between those of this crate.
#[must_use]
pub const fn yield_now() -> YieldNow {
    YieldNow { has_yielded: false }
}

impl Future for YieldNow {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if std::mem::replace(&mut self.has_yielded, true) {
            return Poll::Ready(());
        }
        // an executor may poll again at once
        context.waker().wake_by_ref();
        Poll::Pending
    }
}

/// Polls a computation of this crate to its end, and returns its result.
pub(crate) fn finish<T>(computation: impl Future<Output = T>) -> T {
    let mut computation = pin!(computation);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(result) = computation.as_mut().poll(&mut context) {
            return result;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_computation_gives_up_control_as_often_as_it_says() {
        let mut computation = pin!(async {
            for _ in 0..3 {
                yield_now().await;
            }
            7
        });
        let mut context = Context::from_waker(Waker::noop());
        let mut pending = 0;
        let result = loop {
            match computation.as_mut().poll(&mut context) {
                Poll::Ready(result) => break result,
                Poll::Pending => pending += 1,
            }
        };
        assert_eq!((pending, result), (3, 7));
        assert_eq!(finish(async { yield_now().await }), ());
    }
}
