//! WebDriver BiDi: commands to a browser and events from it, over a web socket on this machine.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result, anyhow, bail};
use futures_util::stream::SplitSink;
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::sync::{Mutex as Turn, oneshot};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;
type Waiting = Arc<Mutex<BTreeMap<u64, oneshot::Sender<Value>>>>;

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

pub struct Bidi {
    out: Turn<SplitSink<Socket, Message>>,
    waiting: Waiting,
    last: Cell<u64>,
}

impl Bidi {
    /// Connects. `see` gets every event before the answers that follow it are returned.
    pub async fn connect(address: &str, mut see: impl FnMut(&str, &Value) + Send + 'static) -> Result<Self> {
        let (socket, _) = connect_async(address).await.context("no way to WebDriver BiDi")?;
        let (out, mut incoming) = socket.split();
        let waiting = Waiting::default();
        let answers = Arc::clone(&waiting);
        tokio::spawn(async move {
            while let Some(Ok(message)) = incoming.next().await {
                let Ok(message) = serde_json::from_slice::<Value>(&message.into_data()) else {
                    continue;
                };
                if let Some(event) = message.get("method").and_then(Value::as_str) {
                    see(event, message.get("params").unwrap_or(&Value::Null));
                } else if let Some(id) = message.get("id").and_then(Value::as_u64)
                    && let Some(answer) = lock(&answers).remove(&id)
                {
                    // the caller may have given up
                    let _ = answer.send(message);
                }
            }
            // no pending command gets an answer
            lock(&answers).clear();
        });
        Ok(Self {
            out: Turn::new(out),
            waiting,
            last: Cell::new(0),
        })
    }

    /// Sends a command and returns its result.
    pub async fn ask(&self, method: &str, parameters: Value) -> Result<Value> {
        let id = self.last.get() + 1;
        self.last.set(id);
        let (answer, wait) = oneshot::channel();
        lock(&self.waiting).insert(id, answer);
        let command = json!({ "id": id, "method": method, "params": parameters });
        let sent = self.out.lock().await.send(Message::text(command.to_string())).await;
        sent.with_context(|| format!("could not ask the browser for {method}"))?;
        let answer = wait
            .await
            .map_err(|_| anyhow!("the browser went away before it answered {method}"))?;
        match answer.get("result") {
            Some(result) => Ok(result.clone()),
            None => bail!("the browser refused {method}: {answer}"),
        }
    }
}
